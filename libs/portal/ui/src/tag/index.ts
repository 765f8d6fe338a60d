export { Avatar } from './avatar.ts';
export { Flag } from './flag.ts';
export { hueOf, HUES, type Hue } from './hue.ts';
export { initials } from './initials.ts';
export { STANDING_LOOK, type Standing } from './standing.ts';
export { Tag, type Shape, type Tone } from './tag.ts';
export { Tile } from './tile.ts';
