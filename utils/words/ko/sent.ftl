### 보낸 내용: 설정의 요청 목록.

## 무엇이었는지. $about은 비밀 정보를 뺀 주소 또는 사이트 이름.
sent-fingerprint = { $about } 링크에 대해 알려진 것이 있는지 묻는 질문. 링크 자체는 보내지 않고 링크로 만든 고유 번호만 보냈습니다.
sent-redacted = 비밀 정보를 뺀 링크에 대해 알려진 것이 있는지 묻는 질문: { $about }
sent-whole = 전체 링크에 대해 알려진 것이 있는지 묻는 질문. 비밀 정보를 빼면 { $about }
sent-submit = 공개하여 검사할 링크: { $about }
sent-rescan = 링크를 다시 검사해 달라는 요청: { $about }
sent-analysis = { $about } 링크의 검사가 어디까지 되었는지 묻는 질문
sent-limits = 키의 한도를 묻는 질문(계정 이름 포함): { $about }
sent-key-test = 누구나 아는 주소를 물어보는 키 시험
sent-registries = 어떤 등록 기관이 있는지 묻는 질문
sent-registration = { $about } 도메인을 누가 등록했는지 묻는 질문
sent-picture = 코드를 읽기 위한 이미지 요청: { $about }
sent-file = 코드를 읽기 위한 파일 요청: { $about }
sent-preview-page = 미리보기 페이지 요청: { $about }
sent-preview-picture = 미리보기에 들어가는 이미지 요청: { $about }
sent-preview-style = 미리보기의 화면 구성 요청: { $about }
sent-list = 위협 목록 요청: { $about }

## 이유.
sent-why-asked = 직접 요청했습니다.
sent-why-setting = 켜 둔 설정에 따라 자동으로 보냈습니다.
sent-why-reading = 페이지에서 이미지를 바로 읽을 수 없었습니다.

## 목록.
sent-heading = 보낸 내용
sent-hint = 이 확장 프로그램이 마지막으로 보낸 요청 { $count }개이며, 목적에 관계없이 모두 보여 줍니다. 키와 비밀 정보 없이 이 기기에만 저장합니다. 시크릿 창에서 요청한 것은 기록하지 않으며, 기록을 보관하지 않는 동안에는 코드와 관련된 것도 기록하지 않습니다.
sent-none = 아직 보낸 것이 없습니다.
sent-clear = 이 목록 삭제
sent-cleared = 목록을 삭제했습니다.
sent-more = { $count }개 더 보기
sent-when = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }
