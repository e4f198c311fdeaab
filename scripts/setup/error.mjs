// What a part of the set-up throws when a thing can't be had: the reason and the line that would install it.
export class SetupError extends Error {
  constructor(message, remedy, cause) {
    super(message, { cause });
    this.name = 'SetupError';
    this.remedy = remedy;
    this.tail = cause?.tail;
  }
}
