// The README as npm shows it: npm knows no files of the repository, so links and pictures carry its address.

/** `tree` is where files of this version are shown, `raw` where they are served as they are. */
export function forNpm(text, { tree, raw }) {
  return text.replaceAll(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?![a-z]+:|#)([^)\s]+)\)/g, (_, picture, label, path) => {
    const inside = label.includes('](') ? forNpm(label, { tree, raw }) : label;
    return `${picture}[${inside}](${picture ? raw : tree}/${path})`;
  });
}
