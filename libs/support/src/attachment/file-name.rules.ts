import type { AttachmentKind } from '@careway/contracts';

/** In code points; a page shows no more, and no file system's limit is near. */
const LONGEST = 80;
/** Control characters, halves of surrogate pairs, what is not seen, and what turns the direction: `annexe\u202egpj.exe` reads as `annexeexe.jpg`. */
const MISLEADING = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Endings that stand for a kind of file. `bill.pdf.exe` loses both; `visit.2026` keeps its year. */
const ENDING =
  /\.(pdf|jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf]|svgz?|x?html?|xml|m?js|zip|rar|7z|docm?x?|xlsm?x?|exe|scr|bat|cmd|com|pif|msi|ps1|vbs|hta|lnk|jar|apk|sh|php|py)$/i;

/** What a file is called for those who receive it: the sender's words without what could mislead, and the ending of what it is. */
export function shownName(raw: string, kind: AttachmentKind): string {
  let name = raw.normalize('NFC').replace(MISLEADING, '').split(/[/\\]/).at(-1)!;
  name = name
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let before = ''; before !== name; name = name.replace(ENDING, '').replace(/^[. ]+|[. ]+$/g, '')) before = name;
  return `${[...name].slice(0, LONGEST).join('').trim() || 'file'}${kind === 'pdf' ? '.pdf' : '.jpg'}`;
}
