### 이미지를 읽지 못한 이유. ‘영역 선택’은 팝업의 버튼입니다.

picture-too-large = 이미지가 너무 커서 읽을 수 없습니다.
picture-undrawn = 이미지의 일부를 페이지가 직접 그립니다. ‘영역 선택’을 사용해 보세요.
picture-broken = 이미지가 손상되어 읽을 수 없습니다.
picture-timeout = 이미지를 불러오는 데 시간이 너무 오래 걸렸습니다.
picture-refused = 사이트가 이 이미지를 내주지 않습니다. ‘영역 선택’을 사용해 보세요.
picture-redirected = 사이트가 이 이미지 대신 다른 주소로 보냅니다. ‘영역 선택’을 사용해 보세요.
picture-offline = 네트워크 연결이 없어 이미지를 불러올 수 없습니다.
picture-forbidden-address = 읽지 않는 주소에 있는 이미지입니다.
picture-empty = 이미지가 비어 있습니다.
