### 팝업이 열려 있지 않을 때 페이지 구석에 나오는 말.

notice-nothing-in-area = 이 영역에서 QR 코드를 찾지 못했습니다.
notice-nothing-in-picture = 이 이미지에서 QR 코드를 찾지 못했습니다.
notice-select-area = 코드 둘레를 드래그하여 선택하세요. 화살표 키로 상자를 옮기고 Shift+화살표 키로 크기를 바꾼 다음 Enter 키를 눌러도 됩니다. 그만두려면 Esc 키를 누르세요.
