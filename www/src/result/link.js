import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { objectLink, renewedLink } from '../state/storage.js';

/** A link to an object; `renew` asks for one by a new key, once, after the old one was refused. */
export function useLink(key, place) {
  const link = useSignal(undefined);
  const trouble = useSignal(undefined);
  const renewed = useSignal(false);
  const sign = (signing) =>
    signing.then(
      (signed) => (link.value = signed),
      (error) => (trouble.value = error),
    );
  useEffect(() => {
    if (key) sign(objectLink(key, { place }));
  }, [key]);
  const renew = () => {
    if (renewed.value) return false;
    renewed.value = true;
    sign(renewedLink(key, { place }));
    return true;
  };
  return { link: link.value, trouble: trouble.value, renew };
}

/** Follows a link that makes the browser save the object under its name. */
export async function download(key, place) {
  const name = key.slice(key.lastIndexOf('/') + 1);
  Object.assign(document.createElement('a'), { href: await objectLink(key, { name, place }), download: name }).click();
}

/** The address of a text that the page itself made, for as long as it is shown. */
export function useTextLink(text, type) {
  const link = useSignal(undefined);
  useEffect(() => {
    if (text === undefined) return undefined;
    const address = URL.createObjectURL(new Blob([text], { type }));
    link.value = address;
    return () => URL.revokeObjectURL(address);
  }, [text, type]);
  return text === undefined ? undefined : link.value;
}

/** Saves a text that the page itself made. */
export function saveText(name, text, type = 'text/plain') {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
