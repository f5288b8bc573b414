// The CommonJS face of electron-module.ts, put in place of the package `electron` (see offer-electron.ts).
module.exports = globalThis[Symbol.for('electron stand-in')];
