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
