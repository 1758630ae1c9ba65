### The switch for scanning pages by itself, on several pages.

site-access-on = <b>On.</b> Codes on the pages you visit are marked.
site-access-turn-off = Turn off
site-access-turn-on = Mark QR codes on all pages
site-access-refused = That is fine: codes are read when you ask for it. You can turn this on later.
site-access-managed-off = Pages are not looked at by themselves; you can still have them read with the toolbar button or a right-click on a picture.

site-access-cover = Cover codes that are known to be dangerous
site-access-cover-hint = Neither you nor a phone’s camera sees such a code until you press on it.
