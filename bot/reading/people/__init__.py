"""Who is who in a document: what it calls the speaker, and who else is named in it."""
