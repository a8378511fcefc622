import { expect, it } from 'vitest';
import { answerOf } from './upload';

const words = { zh: '文件是空的', en: 'The file is empty' };

it.each([
  [200, '{"id":"abc"}', { id: 'abc' }],
  [400, JSON.stringify({ code: 'EMPTY_FILE', message: words }), { refusal: words, code: 'EMPTY_FILE' }],
  [
    500,
    JSON.stringify({ code: 'INTERNAL', message: words, reference: 'r-1' }),
    { refusal: words, code: 'INTERNAL', reference: 'r-1' },
  ],
  [502, '<html>Bad gateway</html>', 'lost'],
  [413, '{"statusCode":413}', 'lost'],
  [200, 'null', 'lost'],
])('%s %s', (status, body, answer) => {
  expect(answerOf(status, body)).toEqual(answer);
});
