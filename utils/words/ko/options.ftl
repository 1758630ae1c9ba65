### 설정.

options-title = QR Code Previewer 설정

options-language-heading = 언어
options-language = 확장 프로그램의 언어
options-language-browser = 브라우저 언어 사용
