### The popup of the toolbar button.

popup-title = QR codes on this page
# $attention of them are dangerous or doubtful.
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
popup-keep-open = Keep open beside the page
popup-tabs = Codes
popup-tab-page = This page
popup-tab-history = History

popup-scan-visible = Scan what I see
popup-select-area = Select an area
popup-scanner = Files, camera …
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
# Beside the page, where codes are looked for only when somebody asks.
popup-not-looked = Not looked at yet
popup-not-looked-about = Codes on this page are looked for when you ask.
popup-look-here = Look for codes here
popup-no-access = No access to this page
popup-no-access-act = Bring the page to the front and click the toolbar button there, which gives access to it.
popup-not-allowed = The browser, or whoever manages it, keeps extensions out of it. “Scan what I see” may still work; a document can be saved and chosen under “Files, camera …”.

popup-pause = Not on this site
popup-paused = Codes on { $site } are not looked for: you have switched that off.
popup-resume = Look here again
popup-show-code = This page as a QR code

popup-document = This tab shows a document. Only what is in view of it is read here.
popup-read-document = Read all pages
popup-document-reading = Reading all pages of this document …
popup-document-read = { $pages ->
    [one] This document has one page, and it was read.
   *[other] All { $pages } pages of this document were read.
  }
popup-document-unread = Some of this document could not be read. What is in view of it is read all the same.
popup-document-long = { $pages ->
    [one] This document takes long. Its first page was read.
   *[other] This document takes long. Its first { $pages } pages were read.
  }
popup-document-large = This document is too large to be read by itself. What is in view of it is read.
popup-document-password = This document is locked with a password. What is in view of it is read.
popup-document-refused = Its site gives this document only to you, perhaps because you are signed in there. What is in view of it is read.
popup-document-gone = The page that made this document no longer has it. What is in view of it is read.
popup-local-document = Browsers let extensions load no file of this computer. Choose it to have all its pages read.

popup-offline = There is no network. Codes are read and judged on this device all the same.
popup-key-wrong = VirusTotal does not accept your key.
popup-key-inactive = Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.
popup-key-check = Check the key
popup-key-offer = <link>Add a VirusTotal key</link> of your own to have links checked by some ninety security services. Keys are free.
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

popup-history-private = The history is shown in ordinary windows. What you check here is not kept.
popup-history-more = Show more
popup-history-whole = Search the whole history

popup-marks-removed = This page keeps removing or blocking the marks on its QR codes. What was read is listed here all the same.
# On the toolbar button.
popup-marks-removed-title = This page removes the marks from its QR codes. Press here to see them.
