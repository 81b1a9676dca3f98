// Each of the processes that run tests side by side has a screen of its own; without a list, the one that there is.
const displays = (process.env['BRIEFWRIGHT_DISPLAYS'] ?? '').split(' ').filter((display) => display !== '');
const own = displays[(Number(process.env['VITEST_POOL_ID'] ?? '1') - 1) % Math.max(1, displays.length)];
if (own !== undefined) process.env['DISPLAY'] = own;
