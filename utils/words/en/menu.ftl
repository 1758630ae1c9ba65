### What a right-click offers.

menu-check-picture = Check QR link
menu-check-file = Check QR codes in this file
menu-check-document = Check QR codes in this document
menu-check-text = Check this link
menu-show-code = Show as QR code
menu-open-scanner = Read QR codes from files, camera or screen
menu-read-tab = Read all pages of the document in this tab
