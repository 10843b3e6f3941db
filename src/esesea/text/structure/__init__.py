"""What each block of a draft is to the story: headings, marks, front and back matter, and the breaks between scenes."""
