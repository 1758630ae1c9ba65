export function Options() {
  return <h1>Settings</h1>;
}
