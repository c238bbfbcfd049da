import { describe, expect, it } from 'vitest'
import { passwordAdvice } from './password-advice.ts'

const maria = ['Maria Popescu', 'maria.popescu@example.org']

describe('A new password', () => {
  it.each([
    ['', 'empty'],
    ['short', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'easy'],
    ['MariaPopescu1234', 'easy'],
    ['passordpassord12', 'easy'],
    ['kettle-window-7', 'fine'],
    ['four rivers under one bridge', 'strong'],
    ['четири реки под моста', 'strong'],
  ])('"%s" is %s', (password, advice) => {
    expect(passwordAdvice(password, maria)).toBe(advice)
  })
})
