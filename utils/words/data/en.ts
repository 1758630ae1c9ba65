// Written by `npm run words` from the .ftl files of utils/words; edit those.

export const en = `
code-report = Full report


options-title = QR Code Previewer settings
options-language-heading = Language
options-language = Language of this extension
options-language-browser = As the browser


popup-title = QR codes on this page
popup-summary = { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
  }
popup-summary-attention = { $codes ->
    [one] { $codes } code, and it needs attention
   *[other] { $attention ->
      [one] { $codes } codes, { $attention } needs attention
     *[other] { $codes } codes, { $attention } need attention
    }
  }
popup-settings = Settings
popup-tabs = Codes
popup-tab-page = This page
popup-tab-history = History
popup-scan-visible = Scan what I see
popup-select-area = Select an area
popup-reading = Reading what the tab shows …
popup-no-further = No further QR code in what the tab shows now.
popup-failed = That did not work. Try again, or reload the page first.
popup-not-seen = The browser does not let extensions see this tab.
popup-no-areas = Areas cannot be selected on this kind of page. Try “Scan what I see”.
popup-unread = { $count ->
    [one] One picture could not be read.
   *[other] { $count } pictures could not be read.
  }
popup-too-many = This page shows more codes than can be listed. Those beyond the first { $most } are neither listed nor marked.
popup-looking = Looking for QR codes …
popup-nothing = No QR code found here
popup-nothing-read = No QR code found in what was read
popup-scrolling = Pictures are read as they come into view, so scrolling may show more.
popup-by-request = Nothing is looked for by itself: that needs access to the pages you visit.
popup-closed = This tab is closed
popup-closed-act = Open the page again and click the toolbar button there.
popup-no-search = This page cannot be searched
popup-browser-page = Browsers keep extensions out of their own pages and of the shops for extensions. “Scan what I see” may still work.
popup-no-access = No access to this page
popup-no-access-act = Bring the page to the front and click the toolbar button there, which gives access to it.
popup-not-allowed = The browser, or whoever manages it, keeps extensions out of it. “Scan what I see” may still work.
popup-pause = Not on this site
popup-paused = Codes on { $site } are not looked for: you have switched that off.
popup-resume = Look here again
popup-offline = There is no network. Codes are read and judged on this device all the same.
popup-key-wrong = VirusTotal does not accept your key.
popup-key-inactive = Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.
popup-key-check = Check the key
popup-key-offer = <link>Add a VirusTotal key</link> of your own to have links checked by some ninety security engines. Keys are free.
popup-day-used-up = Today’s questions to VirusTotal are used up. They start again in { $wait }.
popup-wait = VirusTotal can be asked again in { $wait }.
popup-all-offer = { $count ->
    [one] Check { $count } link …
   *[other] Check all { $count } links …
  }
popup-all-title = { $count ->
    [one] Ask VirusTotal about { $count } link?
   *[other] Ask VirusTotal about { $count } links?
  }
popup-all-cost = { $left ->
    [one] That takes { $count } of the one question left today.
   *[other] That takes { $count } of the { $left } questions left today.
  }
popup-all-wait = Your key allows { $minute } a minute, so it takes about { $wait }.
popup-all-too-few = The others wait until tomorrow.
popup-all-sends = For each link this is sent: <b>{ $what }</b>.
popup-all-each = What exactly, for each link
popup-all-go = { $count ->
    [one] Ask about { $count } link
   *[other] Ask about { $count } links
  }
popup-all-back = Not now


scanner-title = Read QR codes from files
scanner-drop = Drop files or folders here
scanner-paste = You can also paste a picture, a file, a text or an address.
scanner-kinds = Pictures, PDF documents, mails (.eml, .msg), Word, Excel, PowerPoint and OpenDocument files, ZIP archives. They are read on this device and sent nowhere.
scanner-choose-files = Choose files
scanner-choose-folder = Choose a folder
scanner-nothing-dropped = There was no file in it.
scanner-progress = { $done } of { $total } files read
scanner-finished-files = { $files ->
    [one] One file read.
   *[other] { $files } files read.
  }
scanner-finished-codes = { $codes ->
    [0] No QR code found.
    [one] One QR code found.
   *[other] { $codes } QR codes found.
  }
scanner-loading = Loading the file …
scanner-pause = Pause
scanner-resume = Go on
scanner-cancel = Cancel
scanner-clear = Clear the list
scanner-codes = Codes
scanner-files = Files
scanner-show-more = Show more
scanner-place-page = { $file }, page { $page }
scanner-place-frame = { $file }, picture { $number }
scanner-place-camera = Camera
scanner-place-screen = Screen
scanner-place-text = Pasted text
scanner-more-places = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
  }
scanner-waiting = Waiting
scanner-reading = Reading …
scanner-cancelled = Cancelled
scanner-no-code = No QR code found.
scanner-codes-in-file = { $count ->
    [one] One code.
   *[other] { $count } codes.
  }
scanner-problem-in = { $place }: { $problem }
scanner-password = Password of this document
scanner-unlock = Open
scanner-links = { $count ->
    [one] One link in it
   *[other] { $count } links in it
  }
scanner-check-link = Check
scanner-too-large = This is too large to read.
scanner-undrawn = Parts of this picture can be drawn by browsers only. Open it in a tab and use “Scan what I see”.
scanner-broken = This is damaged and cannot be read.
scanner-timeout = This took too long to load.
scanner-refused = The site does not hand this file out. Save it, then choose it here.
scanner-redirected = The site sends on to another address for this file. Save it, then choose it here.
scanner-offline = This cannot be loaded without a network connection.
scanner-forbidden-address = This lies at an address that is not read.
scanner-empty = This is empty.
scanner-unknown-kind = This kind of file is not read.
scanner-heic = Pictures in HEIC format are not read. Save it as JPEG or PNG first.
scanner-old-office = Documents in this old format are not read. Save it as .docx, .xlsx, .pptx or PDF first.
scanner-needs-password = This document is protected by a password.
scanner-wrong-password = That was not the password.
scanner-locked = This archive is protected by a password. Unpack it first, then choose what was in it.
scanner-too-deep = This lies in too many files within each other. Save it, then choose it here.
scanner-too-many = There is more in it than is read; the rest was left out.
scanner-unpacks-too-large = This is small, but made to fill the memory when it is unpacked. It was left out.
scanner-remote-pictures = Some pictures of it lie on a server and were not loaded.
scanner-local-file = Browsers let extensions load no file of this computer. Drop it here, or choose it.
scanner-took-too-long = This took too long and was given up.
scanner-live = Camera and screen
scanner-live-kinds = Hold a code before the camera, or read codes in other programs and in calls. No picture is kept.
scanner-use-camera = Use the camera
scanner-use-screen = Read a screen or window
scanner-camera-choice = Camera
scanner-camera-number = Camera { $number }
scanner-torch = Light
scanner-zoom = Zoom
scanner-freeze = Freeze
scanner-unfreeze = Go on
scanner-stop = Stop
scanner-live-running = Looking for QR codes …
scanner-live-refused = The browser was not allowed to show it. Allow it in the browser’s settings for this page, then try again.
scanner-live-none = No camera was found.
scanner-live-in-use = The camera is in use by another program. Close that program, then try again.
scanner-live-unavailable = This browser cannot show it to extensions.
scanner-live-ended = It has ended.


site-access-on = <b>On.</b> Codes on the pages you visit are marked.
site-access-turn-off = Turn off
site-access-turn-on = Mark QR codes on all pages
site-access-refused = That is fine: codes are read when you ask for it. You can turn this on later.


welcome-title = Welcome to QR Code Previewer
welcome-heading = See where a QR code leads before you scan it
welcome-scan-heading = Let it look for codes by itself
welcome-scan = QR Code Previewer can mark the QR codes on the pages you visit and tell you at once what speaks against them. For that it needs to see the pictures on those pages. They, and what the tab in front shows, are looked at in memory on this device and are not kept or sent anywhere.
welcome-scan-refuse = You can say no. Then nothing happens until you ask: click the toolbar button, or right-click a picture and choose “Check QR link”.
welcome-leaves-heading = What leaves this device
welcome-leaves-codes = Codes are read and judged on this device. What they say, and which pages you visit, is sent to nobody for that.
welcome-leaves-pictures = Pictures of the page’s own site are taken as your browser has them. Those that it shows from other sites are asked for once more there, without your cookies, since a page may not hand them over.
welcome-leaves-key = Only if you enter your own VirusTotal key can you ask what some ninety security engines say about a link. Each code has a button for that, with what exactly is sent below it. With a key, choosing “Check QR link” is the question itself: it sends what you have set in the settings, at first a fingerprint of the link.
welcome-leaves-nothing-else = There is no account, no statistics and no server of ours.
welcome-enter-key = Enter a VirusTotal key (optional)
welcome-signs-heading = The signs
welcome-signs-hint = A sign on the page is a hint: a page could paint one itself. What the toolbar button shows cannot be faked by a page.
`;
