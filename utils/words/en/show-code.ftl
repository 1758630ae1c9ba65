### The page that shows a text as a QR code.

show-code-title = QR code of a text
show-code-picture = The QR code
show-code-copy = Copy the picture
show-code-save-png = Save as PNG
show-code-save-svg = Save as SVG
show-code-private = It was made on this device. Nothing was sent.
show-code-too-long = This text is too long for a QR code: it takes { $bytes } bytes, and a code holds { $most } at most.
show-code-gone = The text was kept nowhere and is gone. Select it once more.
