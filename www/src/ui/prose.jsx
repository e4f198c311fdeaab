/** Text of the package's description: what stands in backticks there is code here. */
export function Prose({ text }) {
  return text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}
