export { dayIn, dayNumber, formatDate, toldAt, type DateStyle } from './dates.ts';
export { NumPipe } from './num.pipe.ts';
export { formatNumber, type NumberStyle, typedNumber } from './numbers.ts';
export { unitWords } from './units.ts';
export { ToldPipe } from './told.pipe.ts';
export { Value } from './value.ts';
export { WhenPipe } from './when.pipe.ts';
export { type Place, placeIn, PlacePipe } from './place.pipe.ts';
export { REPEAT_UNITS, type RepeatParts, repeatParts, repeatText, type RepeatUnit } from './repeat.ts';
