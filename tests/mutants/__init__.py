"""Small changes to the pure rules, each of which the rule's own unit tests have to notice: `make mutants`.

Here is what is changed and how it is run. The tests themselves lie where the tests of each rule lie.
"""
