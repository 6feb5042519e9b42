"""Abbreviations whose full stop does not end a sentence."""

from cms.readability.word_lists import word_list

# whatever follows
BEFORE_ANYTHING = word_list(
    """
    a.d.h.v. a.g.v. afd. alg. bijv. bv. b.v. d.d. d.m.v. d.w.z. dhr. dr. drs. e.a. e.g. excl. fam.
    gem. i.c.m. i.e. i.h.b. i.h.k.v. i.o. i.o.m. i.o.v. i.p.v. i.s.m. i.t.t. i.v.m. incl. ing. ir. jhr.
    c.q. lic. m.a.w. m.b.t. m.b.v. m.i.v. m.m.v. m.n. m.u.v. mej. mevr. mgr. mr. mrs. ms. mw. n.a.v. n.l. nl.
    o.a. o.b.v. o.g.v. o.i.d. o.l.v. o.m. o.v.v. ong. p.p. plv. pres. prof. resp. secr. st. t.a.v. t.b.v.
    t.g.v. t.n.v. t.o.v. t.w. t.z.v. u.a. v.a. v.d. v.v. vgl. vnl. voorz. wnd. zgn. c.q. w.o.
    """
)
# only when a number follows: "art. 4", "tel. 020", "dec. 2026"
BEFORE_NUMBER = word_list(
    """
    afb. apr. art. aug. bijl. blz. ca. cf. dec. febr. feb. fig. hfst. jan. jr. jul. juli. jun. kl. max. mei.
    min. mrt. no. nov. nr. nrs. okt. p. pag. par. sept. sep. stb. stcrt. tab. tel. v.o. vol. pl. z.n.
    """
)
