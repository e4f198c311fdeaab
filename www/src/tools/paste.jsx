/** A field for what was copied elsewhere; a file that is dropped on it is read, and stays in the page. */
export function Paste({ id, label, text, hint }) {
  const fill = async (file) => {
    if (file) text.value = await file.text();
  };
  const drop = (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    fill(event.dataTransfer.files[0]);
  };
  return (
    <div class="field paste" data-own-drop>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows="7"
        spellcheck={false}
        value={text.value}
        placeholder={hint}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onDrop={drop}
      />
    </div>
  );
}
