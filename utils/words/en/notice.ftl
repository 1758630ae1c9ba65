### Said in the corner of a page, where no popup is open to say it.

notice-nothing-in-area = No QR code found in this area.
notice-nothing-in-picture = No QR code found in this picture.
notice-select-area = Drag a box around the code. Or move one with the arrow keys, change its size with Shift and an arrow key, and press Enter. Esc stops.
