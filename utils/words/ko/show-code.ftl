### The page that shows a text as a QR code.

show-code-title = 텍스트의 QR 코드
show-code-picture = QR 코드
show-code-copy = 그림 복사
show-code-save-png = PNG로 저장
show-code-save-svg = SVG로 저장
show-code-private = 이 기기에서 만들었으며 아무것도 보내지 않았습니다.
show-code-too-long = QR 코드에 담기에는 텍스트가 너무 깁니다. { $bytes }바이트인데 코드 하나에는 최대 { $most }바이트까지 들어갑니다.
show-code-gone = 텍스트를 어디에도 저장하지 않아 사라졌습니다. 다시 선택하세요.
