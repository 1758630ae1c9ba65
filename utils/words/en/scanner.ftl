### The page that reads codes in files, before the camera and on the screen.

scanner-title = Read QR codes from files
scanner-drop = Drop files or folders here
scanner-paste = You can also paste a picture, a file, a text or an address.
scanner-kinds = Pictures, PDF documents, mails (.eml, .msg), Word, Excel, PowerPoint and OpenDocument files, ZIP archives. They are read on this device and sent nowhere.
scanner-choose-files = Choose files
scanner-choose-folder = Choose a folder
scanner-nothing-dropped = There was no file in it.
scanner-files-left-out = There were more files than are read at once. The first { $count } are read.
scanner-progress = { $total ->
    [one] { $done } of { $total } file read
   *[other] { $done } of { $total } files read
  }
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

## Where a code was found.

scanner-place-page = { $file }, page { $page }
scanner-place-frame = { $file }, picture { $number }
scanner-place-camera = Camera
scanner-place-screen = Screen
scanner-place-text = Pasted text
scanner-more-places = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
  }

## What became of a file.

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

## Why a file, or a part of it, was not read.

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
scanner-too-much-memory = Reading all of this would take too much memory. What is too large was left out.
scanner-remote-pictures = Some pictures of it lie on a server and were not loaded.
scanner-local-file = Browsers let extensions load no file of this computer. Drop it here, or choose it.
scanner-no-access = This computer did not hand this file out. It may be open elsewhere, or you may not be allowed to read it.
scanner-took-too-long = This took too long and was given up.

## Camera and screen.

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
