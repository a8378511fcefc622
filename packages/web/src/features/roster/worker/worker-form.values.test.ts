import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { inputOf } from './worker-form.values';

describe('the form of a worker as the server takes it', () => {
  it('leaves out what is stored masked and was left empty', () => {
    const input = inputOf({ name: ' 张三 ', idKind: 'RESIDENT', phone: '  ', address: '' });
    expect(input).toMatchObject({ name: '张三', idNumber: undefined, phone: undefined, address: undefined });
  });

  it('clears what is stored masked when told so', () => {
    expect(inputOf({ name: '张三', idKind: 'RESIDENT', phone: null, address: null })).toMatchObject({
      phone: '',
      address: '',
    });
  });

  it('leaves sex and birth date of a resident to the number', () => {
    const birthDate = dayjs('1980-05-06');
    const facts = { name: '张三', sex: 'MALE' as const, birthDate };
    expect(inputOf({ ...facts, idKind: 'RESIDENT' })).toMatchObject({ sex: undefined, birthDate: undefined });
    expect(inputOf({ ...facts, idKind: 'FOREIGN' })).toMatchObject({ sex: 'MALE', birthDate: '1980-05-06' });
  });

  it('clears a town and a home that were taken away', () => {
    expect(inputOf({ name: '张三', idKind: 'RESIDENT' })).toMatchObject({ town: '', homeCounty: '', serviceLines: [] });
  });

  it('writes the check letter of a number as a capital', () => {
    expect(inputOf({ name: '张三', idKind: 'RESIDENT', idNumber: ' x ' }).idNumber).toBe('X');
  });
});
