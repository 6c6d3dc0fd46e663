"""Records that a machine or a clerk set down: captions, chats, threads, mail, tables, testimony."""
