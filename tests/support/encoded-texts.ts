/** A text as another program wrote it: its bytes in base64, and the encoding the bytes have. */
export type EncodedText = { readonly encoding: string; readonly text: string; readonly base64: string };

/** Texts in the encodings of the world, written by the codecs of Python 3; the sentences are our own. */
export const ENCODED_TEXTS: readonly EncodedText[] = [
  {
    encoding: "windows-1251",
    text: "Министр сказал, что нефть будет куплена у соседей.\n\nЦены растут третий месяц, и поставки через море стали дороже.",
    base64:
      "zOjt6PHy8CDx6uDn4OssIPfy7iDt5fTy/CDh8+Tl8iDq8+/r5e3gIPMg8e7x5eTl6S4KCtbl7fsg8ODx8vPyIPLw5fLo6SDs5fH/9iwg6CDv7vHy4OLq6CD35fDl5yDs7vDlIPHy4OvoIOTu8O7m5S4=",
  },
  {
    encoding: "koi8-r",
    text: "Министр сказал, что нефть будет куплена у соседей.\n\nЦены растут третий месяц, и поставки через море стали дороже.",
    base64:
      "7cnOydPU0iDTy8HawcwsIN7UzyDOxcbU2CDC1cTF1CDL1dDMxc7BINUg08/TxcTFyi4KCuPFztkg0sHT1NXUINTSxdTJyiDNxdPRwywgySDQz9PUwdfLySDexdLF2iDNz9LFINPUwczJIMTP0s/WxS4=",
  },
  {
    encoding: "iso-8859-5",
    text: "Министр сказал, что нефть будет куплена у соседей.\n\nЦены растут третий месяц, и поставки через море стали дороже.",
    base64:
      "vNjd2OHi4CDh2tDX0NssIOfi3iDd1eTi7CDR49TV4iDa49/b1d3QIOMg4d7h1dTV2S4KCsbV3esg4NDh4uPiIOLg1eLY2SDc1eHv5iwg2CDf3uHi0NLa2CDn1eDV1yDc3uDVIOHi0NvYINTe4N7W1S4=",
  },
  {
    encoding: "ibm866",
    text: "Министр сказал, что нефть будет куплена у соседей.\n\nЦены растут третий месяц, и поставки через море стали дороже.",
    base64:
      "jKitqOHi4CDhqqCnoKssIOfiriCtpeTi7CCh46Sl4iCq46+rpa2gIOMg4a7hpaSlqS4KCpalresg4KDh4uPiIOLgpeKoqSCspeHv5iwgqCCvruHioKKqqCDnpeClpyCsruClIOHioKuoIKSu4K6mpS4=",
  },
  {
    encoding: "windows-1252",
    text: "Le ministre a déclaré que le pétrole sera acheté à un voisin.\n\nÇa coûte très cher, où que le bateau soit chargé.",
    base64:
      "TGUgbWluaXN0cmUgYSBk6WNsYXLpIHF1ZSBsZSBw6XRyb2xlIHNlcmEgYWNoZXTpIOAgdW4gdm9pc2luLgoKx2EgY2/7dGUgdHLocyBjaGVyLCBv+SBxdWUgbGUgYmF0ZWF1IHNvaXQgY2hhcmfpLg==",
  },
  {
    encoding: "windows-1252",
    text: "Der Minister erklärte, dass Öl künftig über größere Häfen käme.",
    base64: "RGVyIE1pbmlzdGVyIGVya2zkcnRlLCBkYXNzINZsIGv8bmZ0aWcg/GJlciBncvbfZXJlIEjkZmVuIGvkbWUu",
  },
  {
    encoding: "windows-1252",
    text: "¿Qué dijo el ministro? Que el petróleo llegará mañana, según él.",
    base64: "v1F16SBkaWpvIGVsIG1pbmlzdHJvPyBRdWUgZWwgcGV0cvNsZW8gbGxlZ2Fy4SBtYfFhbmEsIHNlZ/puIOlsLg==",
  },
  {
    encoding: "windows-1252",
    text: "Ráðherrann sagði að olían yrði keypt af nágrönnum. Verðið hækkar þriðja mánuðinn í röð.",
    base64:
      "UuHwaGVycmFubiBzYWfwaSBh8CBvbO1hbiB5cvBpIGtleXB0IGFmIG7hZ3L2bm51bS4gVmVy8GnwIGjma2thciD+cmnwamEgbeFudfBpbm4g7SBy9vAu",
  },
  {
    encoding: "windows-1250",
    text: "Minister powiedział, że ropa będzie kupowana od sąsiadów. Ceny źródeł są wyższe niż kiedykolwiek.",
    base64:
      "TWluaXN0ZXIgcG93aWVkemlhsywgv2Ugcm9wYSBi6mR6aWUga3Vwb3dhbmEgb2Qgc7lzaWFk83cuIENlbnkgn3LzZGWzIHO5IHd5v3N6ZSBuab8ga2llZHlrb2x3aWVrLg==",
  },
  {
    encoding: "iso-8859-2",
    text: "Minister powiedział, że ropa będzie kupowana od sąsiadów. Ceny źródeł są wyższe niż kiedykolwiek.",
    base64:
      "TWluaXN0ZXIgcG93aWVkemlhsywgv2Ugcm9wYSBi6mR6aWUga3Vwb3dhbmEgb2Qgc7FzaWFk83cuIENlbnkgvHLzZGWzIHOxIHd5v3N6ZSBuab8ga2llZHlrb2x3aWVrLg==",
  },
  {
    encoding: "windows-1250",
    text: "Ministr řekl, že ropa bude koupena od sousedů. Ceny rostou třetí měsíc a další loď už přijíždí.",
    base64:
      "TWluaXN0ciD4ZWtsLCCeZSByb3BhIGJ1ZGUga291cGVuYSBvZCBzb3VzZWT5LiBDZW55IHJvc3RvdSB0+GV07SBt7HPtYyBhIGRhbJrtIGxv7yB1niBw+Glq7Z5k7S4=",
  },
  {
    encoding: "iso-8859-2",
    text: "Ministr řekl, že ropa bude koupena od sousedů. Ceny rostou třetí měsíc a další loď už přijíždí.",
    base64:
      "TWluaXN0ciD4ZWtsLCC+ZSByb3BhIGJ1ZGUga291cGVuYSBvZCBzb3VzZWT5LiBDZW55IHJvc3RvdSB0+GV07SBt7HPtYyBhIGRhbLntIGxv7yB1viBw+Glq7b5k7S4=",
  },
  {
    encoding: "windows-1254",
    text: "Bakan, petrolün komşulardan alınacağını söyledi. Fiyatlar üç aydır artıyor ve yeni sözleşme için görüşülüyor.",
    base64:
      "QmFrYW4sIHBldHJvbPxuIGtvbf51bGFyZGFuIGFs/W5hY2Hw/W79IHP2eWxlZGkuIEZpeWF0bGFyIPznIGF5ZP1yIGFydP15b3IgdmUgeWVuaSBz9npsZf5tZSBp52luIGf2cvz+/Gz8eW9yLg==",
  },
  {
    encoding: "windows-1257",
    text: "Ministras sakė, kad nafta bus perkama iš kaimynų. Kainos kyla trečią mėnesį, o žiemą šaltis dar didės.",
    base64:
      "TWluaXN0cmFzIHNha+ssIGthZCBuYWZ0YSBidXMgcGVya2FtYSBp8CBrYWlteW74LiBLYWlub3Mga3lsYSB0cmXoaeAgbetuZXPhLCBvIP5pZW3gIPBhbHRpcyBkYXIgZGlk63Mu",
  },
  {
    encoding: "windows-1253",
    text: "Ο υπουργός είπε ότι το πετρέλαιο θα αγοραστεί από τους γείτονες.",
    base64: "zyD18O/18eP88iDl3/DlIPz06SD07yDw5fTx3evh6e8g6OEg4ePv8eHz9OXfIOHw/CD07/XyIOPl3/Tv7eXyLg==",
  },
  {
    encoding: "windows-1255",
    text: "השר אמר כי הנפט יירכש מהשכנים בחודש הבא.",
    base64: "5Pn4IODu+CDr6SDk8PToIOnp+Ov5IO7k+evw6e0g4efl4/kg5OHgLg==",
  },
  {
    encoding: "windows-1256",
    text: "قال الوزير إن النفط سيشترى من الدول المجاورة في الشهر المقبل.",
    base64: "3sfhIMfh5tLt0SDF5CDH4eTd2CDT7dTK0ewg4+Qgx+HP5uEgx+HjzMfm0ckg3e0gx+HU5dEgx+Hj3sjhLg==",
  },
  {
    encoding: "gb18030",
    text: "部长表示，石油将从邻国购买。价格连续三个月上涨，这是今年最大的变化。",
    base64: "sr+zpLHtyr6jrMqv0829q7TTwdq5+rm6wvKho7zbuPHBrND4yP249tTCyc/Vx6Os1eLKx73xxOrX7rTztcSx5LuvoaM=",
  },
  {
    encoding: "big5",
    text: "部長表示，石油將從鄰國購買。價格連續三個月上漲，這是今年最大的變化。",
    base64: "s6Gq+KrtpdyhQaXbqm+xTrFxvkaw6sHKtlKhQ7v5ruazc8TypFSt06TrpFe6pqFBs2+sT6S1pn6zzKRqqrrF3KTGoUM=",
  },
  {
    encoding: "shift_jis",
    text: "大臣は、石油を隣国から買うと述べた。価格は三か月続けて上がっている。",
    base64: "keWQYoLNgUGQzpb7gvCX142RgqmC55SDgqSCxo9xgteCvYFCib+KaYLNjk+CqYyOkbGCr4LEj+OCqoLBgsSCooLpgUI=",
  },
  {
    encoding: "euc-jp",
    text: "大臣は、石油を隣国から買うと述べた。価格は三か月続けて上がっている。",
    base64: "wue/w6TPoaLA0Mz9pPLO2bnxpKuk6cfjpKakyL3SpNmkv6GjssGzyqTPu7Ckq7fuwrOksaTGvuWkrKTDpMakpKTroaM=",
  },
  {
    encoding: "iso-2022-jp",
    text: "大臣は、石油を隣国から買うと述べた。価格は三か月続けて上がっている。",
    base64: "GyRCQmc/QyRPISJAUEx9JHJOWTlxJCskaUdjJCYkSD1SJFkkPyEjMkEzSiRPOzAkKzduQjMkMSRGPmUkLCRDJEYkJCRrISMbKEI=",
  },
  {
    encoding: "euc-kr",
    text: "장관은 석유를 이웃 나라에서 사겠다고 말했다. 값은 석 달째 오르고 있다.",
    base64: "wOWw/MC6ILyuwK+4piDAzL/0ILOqtvO/obytILvnsNq02bDtILi7x9+02S4gsKrAuiC8riC03sKwIL/AuKOw7SDA1rTZLg==",
  },
];

/** The bytes of a text. */
export const bytesOf = ({ base64 }: EncodedText): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(base64, "base64"));
