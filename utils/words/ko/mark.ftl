### 코드 위의 표시를 가리키거나 표시를 볼 수 없을 때 나오는 말.

mark-unchecked = QR 코드. 열어서 어디로 연결되는지 확인하세요
mark-checking = QR 코드, 확인하는 중
mark-unknown = QR 코드, 링크에 대해 알려진 것이 없음
mark-nothing-found = QR 코드, 지금까지 링크에서 발견된 문제가 없음
mark-suspicious = 의심스러운 QR 코드
mark-malicious = 위험한 QR 코드

# 표시 옆에 열리는 카드에 나오는 말.
mark-open-report = 보고서 열기

# 위험한 코드를 가린 판에 나오는 말.
mark-uncover = 누르면 코드가 보입니다
