### The settings.

options-title = QR Code Previewer settings

options-language-heading = Language
options-language = Language of this extension
options-language-browser = As the browser
