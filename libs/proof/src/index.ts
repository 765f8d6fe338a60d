export { type House, openHouse, type Visitor } from './house/house.ts';
export { type Frame, openStream, type Stream } from './house/stream.ts';
