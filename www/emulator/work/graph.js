/** Inputs and filter chains of one ffmpeg call. */
export class Graph {
  inputs = [];
  chains = [];
  #labels = 0;

  /** Adds an input; gives its number. */
  input(options, file) {
    this.inputs.push([...options, '-i', file.startsWith('/') ? `file:${file}` : file]);
    return this.inputs.length - 1;
  }

  label() {
    this.#labels += 1;
    return `l${this.#labels}`;
  }
}
