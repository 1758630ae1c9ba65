### The first page: what it does, what it does not, and one button.

welcome-title = Welcome to QR Code Previewer
welcome-heading = See where a QR code leads before you scan it

welcome-scan-heading = Let it look for codes by itself
welcome-scan = QR Code Previewer can mark the QR codes on the pages you visit and tell you at once what speaks against them. For that it needs to see the pictures on those pages. They, and what the tab in front shows, are looked at in memory on this device and are not kept or sent anywhere.
# The words in quotes are the menu's, see menu.ftl.
welcome-scan-refuse = You can say no. Then nothing happens until you ask: click the toolbar button, or right-click a picture and choose “Check QR link”.

welcome-leaves-heading = What leaves this device
welcome-leaves-codes = Codes are read and judged on this device. What they say, and which pages you visit, is sent to nobody for that.
welcome-leaves-pictures = Pictures of the page’s own site are taken as your browser has them. Those that it shows from other sites are asked for once more there, without your cookies, since a page may not hand them over. So is a PDF that you open, to read all its pages.
welcome-leaves-key = Only if you enter your own VirusTotal key can you ask what some ninety security services say about a link. Each code has a button for that, with what exactly is sent below it. With a key, choosing “Check QR link” is the question itself: it sends what you have set in the settings, at first only a number made from the link.
welcome-leaves-nothing-else = There is no account, no statistics and no server of ours.
welcome-enter-key = Enter a VirusTotal key (optional)

welcome-signs-heading = The signs
welcome-signs-hint = A sign on the page is a hint: a page could paint one itself. What the toolbar button shows cannot be faked by a page.
