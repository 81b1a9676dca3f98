// The hyphenation patterns inside the package `hyphen` are the work of others, under terms of their own that it does not
// repeat: those of hyph-utf8 (TeX). Only languages under permissive terms are used; many more are under the LPPL or the GPL.

/** @param {string} holders */
const mit = (holders) => `Copyright (C) ${holders}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const bsd = `Copyright (C) 1987, 1994, 1996, 2015 Pedro J. de Rezende; 1996, 2015 J. Joao Dias Almeida

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
conditions are met:
* Redistributions of source code must retain the above copyright notice, this list of conditions and the following
  disclaimer.
* Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
  disclaimer in the documentation and/or other materials provided with the distribution.
* Neither the name of the University of Campinas, of the University of Minho nor the names of its contributors may be used
  to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL PEDRO J. DE REZENDE OR J.JOAO DIAS ALMEIDA BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE,
EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

const kuiken = `Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken

Copying and distribution of this file, with or without modification, are permitted in any medium without royalty provided
the copyright notice and this notice are preserved.`;

/** @type {readonly { name: string; version: string; licence: string; text: string }[]} */
export const patternLicences = [
  {
    name: 'hyphenation patterns: British English',
    version: '2016',
    licence: 'MIT',
    text: mit('1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal'),
  },
  {
    name: 'hyphenation patterns: American English',
    version: '2005',
    licence: 'permissive, notice kept',
    text: kuiken,
  },
  {
    name: 'hyphenation patterns: German',
    version: '2019',
    licence: 'MIT',
    text: mit(
      '2013-2018 Stephan Hennig, Werner Lemberg, Günter Milde, Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, Tobias Wendorf',
    ),
  },
  {
    name: 'hyphenation patterns: French',
    version: '2002',
    licence: 'MIT',
    text: mit('1994-2002 Daniel Flipo, Bernard Gaulle'),
  },
  {
    name: 'hyphenation patterns: Spanish',
    version: '2015',
    licence: 'MIT',
    text: mit('1993, 1997 Javier Bezos; 2001-2015 Javier Bezos and CervanTeX'),
  },
  { name: 'hyphenation patterns: Portuguese', version: '2015', licence: 'BSD-3-Clause', text: bsd },
];
