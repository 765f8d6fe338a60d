/** A spreadsheet takes a file for UTF-8 only when it begins with this mark; without it Hebrew and Arabic names break. */
const UTF8_MARK = '\ufeff';

/** Hands a text to the browser as a file. */
export function saveCsv(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([UTF8_MARK, text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
