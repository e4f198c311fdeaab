/** What a file is, by its name. */

const KINDS = {
  video: ['mp4', 'webm', 'mov', 'mkv', 'm4v', 'ts', 'flv', 'avi', 'mxf', 'wmv', '3gp'],
  playlist: ['m3u8', 'mpd'],
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'avif', 'heic', 'tiff'],
  audio: ['mp3', 'aac', 'm4a', 'wav', 'flac', 'ogg', 'opus', 'amr'],
  text: ['txt', 'json', 'vtt', 'srt', 'csv', 'xml', 'md', 'html', 'markdown'],
  document: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt'],
  archive: ['zip', 'tar', 'gz', 'tgz', '7z', 'rar'],
};

/** What a page shows a file as, by the end of its name. */
export function kindOf(name) {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.keys(KINDS).find((kind) => KINDS[kind].includes(extension)) ?? 'file';
}
