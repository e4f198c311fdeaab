/** Text of the package's description, which is English: what stands in backticks there is code here. */
export function Prose({ text }) {
  const parts = text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
  return <span lang="en">{parts}</span>;
}
