// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/source.h"

#include <QFrame>

class QComboBox;
class QGridLayout;

namespace om {

class Verdict;

/// How the bytes of a file were read as text: the verdict, and the same lines in what it may be, side by side.
class EncodingPanel : public QFrame
{
    Q_OBJECT
public:
    explicit EncodingPanel(QWidget *parent = nullptr);
    void show(const SourceDescription &source);
    void clear();
    QString encoding() const; ///< asked for; "auto" = to be found out
    void setEncoding(const QString &encoding); ///< without a signal

Q_SIGNALS:
    void changed(); ///< by the reader

private:
    void showSamples(const SourceDescription &source);

    Verdict *m_verdict;
    QComboBox *m_encoding;
    QGridLayout *m_samples;
};

} // namespace om
