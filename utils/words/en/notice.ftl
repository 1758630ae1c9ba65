### Said in the corner of a page, where no popup is open to say it.

notice-nothing-in-area = No QR code found in this area.
notice-nothing-in-picture = No QR code found in this picture.
notice-select-area = Drag a box around the code. Press Esc to stop.
