### 코드 하나, 목록과 카드에 나오는 대로.

code-report = 자세한 보고서
code-copy = 복사
code-copied = 복사됨
code-show = 표시
code-hide = 숨기기
# 코드를 읽은 곳.
code-from-source = 이미지에서 읽었으며 아직 화면에 나타나지 않았습니다.
code-from-screen = 화면에서 읽었습니다.

code-details = 자세히
