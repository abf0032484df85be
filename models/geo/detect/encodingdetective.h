// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <vector>

namespace om {

/// One way to understand the bytes of a text.
struct EncodingCandidate
{
    QString encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "Big5", "windows-1252", or a name of ICU's detector
    double sureness = 0; ///< 0…1, of all candidates together 1
    QStringList sample; ///< the same one to three lines of the text in each candidate, for looking at side by side
};

/// What the first bytes of a marked text say.
struct ByteOrderMark
{
    QString encoding; ///< "" = there is none
    int size = 0;
};
ByteOrderMark byteOrderMark(QByteArrayView raw);

struct EncodingVerdict
{
    std::vector<EncodingCandidate> candidates; ///< best first; empty = no text (zero bytes that are no UTF-16)
    int markSize = 0; ///< bytes of the byte order mark
    bool isGuess = true; ///< neither marked nor valid UTF-8
    bool isSure = false; ///< marked, valid UTF-8 or ASCII, or the best at odds of 19 : 1
};

/// Finds the encoding of a text by a megabyte of it, from its first line above ASCII on: by its mark, as valid (or broken, but nearly all valid) UTF-8, else by which encoding
/// makes the bytes most likely. What is likely is told by the encodings themselves: GB 2312 and Big5 put the characters of daily use in
/// their first level (3,755 and 5,401 of them), rarer ones in the second and the rest outside; UTF-16 has Han text in U+4E00–9FA5; western
/// letters above ASCII stand beside plain letters. For what is neither, ICU's detector is asked. Pure.
EncodingVerdict findEncoding(QByteArrayView raw);

/// The lines of `raw` (at most three, at most 200 characters each) that hold more than ASCII, else the first ones, as text of the encoding.
QStringList sampleLines(QByteArrayView raw, const QString &encoding);

} // namespace om
