export { Chips } from './chips.ts';
export { Choice, type Option } from './choice.ts';
export { DateField } from './date-field.ts';
export { ErrorSummary, type FormFault } from './error-summary.ts';
export { Field, Input } from './field.ts';
export { FileField } from './file-field.ts';
export { SearchBox } from './search-box.ts';
export { Segmented } from './segmented.ts';
export { Switch } from './switch.ts';
