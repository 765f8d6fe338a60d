import { z } from 'zod';

/** Addresses of feeds of trusted sources, separated by spaces; without it none is asked. */
export const FEEDS = 'LIBRARY_FEEDS';
const MOST = 50;

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];
/** https, or http within this machine: a proxy of the house. */
const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))) && username === '' && password === '';
};

export const feedAddresses = (text: string | undefined): readonly string[] => [...new Set((text ?? '').split(/\s+/).filter(Boolean))];

export const feedsSetting = z
  .string()
  .refine((text) => feedAddresses(text).every(isAddress), 'must be addresses with https, separated by spaces')
  .refine((text) => feedAddresses(text).length <= MOST, `must be ${MOST} addresses at most`)
  .optional();
