### Why a picture could not be read. “Select an area” is a button of the popup.

picture-too-large = This picture is too large to read.
picture-undrawn = Parts of this picture are drawn by the page only. Try “Select an area”.
picture-broken = This picture is damaged and cannot be read.
picture-timeout = This picture took too long to load.
picture-refused = The site does not hand this picture out. Try “Select an area”.
picture-redirected = The site sends on to another address for this picture. Try “Select an area”.
picture-offline = This picture cannot be loaded without a network connection.
picture-forbidden-address = This picture lies at an address that is not read.
picture-empty = This picture is empty.
