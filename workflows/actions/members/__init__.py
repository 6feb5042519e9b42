"""Members of panels and their data: adding, pausing, exporting, erasing. Not what they do in a round."""
