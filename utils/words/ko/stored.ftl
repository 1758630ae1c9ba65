### 이 기기에 저장된 정보(종류별)와 처음 설정.

stored-heading = 이 기기에 저장된 정보
stored-hint = 모두 이 브라우저에만 있으며, 전체 크기는 { NUMBER($megabytes, maximumFractionDigits: 1) } MB입니다.
stored-codes = 기록에 있는 코드 { $count }개와 그에 대해 알려진 정보
stored-reports = VirusTotal의 답변 { $count }개
stored-previews = 페이지 미리보기 { $count }개
stored-registrations = 도메인 등록자에 대한 답변 { $count }개
stored-sent = 보낸 내용 목록의 항목 { $count }개
stored-delete = 삭제
stored-delete-sure = 정말 삭제할까요? 되돌릴 수 없습니다
stored-deleting = 삭제하는 중…
stored-codes-deleted = 기록이 비었습니다.
stored-reports-deleted = VirusTotal의 답변을 삭제했습니다.
stored-previews-deleted = 미리보기를 삭제했습니다.
stored-registrations-deleted = 도메인 등록자에 대한 답변을 삭제했습니다.
stored-sent-deleted = 보낸 내용 목록을 삭제했습니다.
stored-lists = 위협 목록은 끄면 삭제되며, 키는 해당 항목에서 삭제할 수 있습니다.

## 처음 설정.
stored-defaults-heading = 처음 상태로 되돌리기
stored-defaults-hint = 모든 설정을 처음 상태로 되돌립니다. 기록, 위협 목록, 사이트 목록, 브라우저에서 허용한 권한은 그대로 둡니다.
stored-defaults-key = 키도 삭제하기
stored-defaults = 설정 되돌리기
stored-defaults-sure = 정말 설정을 되돌릴까요?
stored-defaults-done = 설정을 처음 상태로 되돌렸습니다.
stored-defaults-done-key = 설정을 처음 상태로 되돌리고 키를 삭제했습니다.
stored-defaults-undo = 실행 취소
stored-defaults-undone = 원래 설정으로 돌아왔습니다.
