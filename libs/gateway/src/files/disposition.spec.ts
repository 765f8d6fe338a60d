import { expect, test } from '@jest/globals';
import { disposition } from './disposition.ts';

test('a name in any script is told to new browsers as it is, and to old ones in letters that end no header', () => {
  expect(disposition('attachment', 'בדיקת דם.pdf')).toBe(
    `attachment; filename="_____ __.pdf"; filename*=UTF-8''%D7%91%D7%93%D7%99%D7%A7%D7%AA%20%D7%93%D7%9D.pdf`,
  );
  expect(disposition('inline', 'a"; x=(1)*\r\n.jpg')).toBe(
    `inline; filename="a__ x__1____.jpg"; filename*=UTF-8''a%22%3B%20x%3D%281%29%2A%0D%0A.jpg`,
  );
});
