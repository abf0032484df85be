// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/encodingpanel.h"

#include "common/heading.h"
#include "common/verdict.h"
#include "services/remarktext.h"

#include <QComboBox>
#include <QGridLayout>

namespace om {

EncodingPanel::EncodingPanel(QWidget *parent)
    : QFrame(parent)
    , m_verdict(new Verdict)
    , m_encoding(new QComboBox)
    , m_samples(new QGridLayout)
{
    setProperty("tone", "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    auto *heading = new Heading(tr("Encoding"));
    m_encoding->addItem(tr("found out"), QStringLiteral("auto"));
    for (const char *name : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
        m_encoding->addItem(QLatin1StringView(name), QLatin1StringView(name));
    m_encoding->setAccessibleName(tr("Encoding"));
    heading->addControl(m_verdict);
    heading->addControl(m_encoding);
    column->addWidget(heading);
    column->addLayout(m_samples);
    connect(m_encoding, &QComboBox::activated, this, &EncodingPanel::changed);
}

QString EncodingPanel::encoding() const
{
    return m_encoding->currentData().toString();
}

void EncodingPanel::setEncoding(const QString &encoding)
{
    if (m_encoding->findData(encoding) < 0)
        m_encoding->addItem(encoding, encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(encoding));
}

void EncodingPanel::clear()
{
    m_verdict->say(Verdict::Kind::Open, QStringLiteral("–"));
    showSamples({});
}

void EncodingPanel::show(const SourceDescription &source)
{
    const bool isGuess = !source.encodings.empty() && encoding() == u"auto";
    const double sureness = isGuess ? source.encodings.front().sureness : 1;
    const QString text = isGuess ? tr("%1 · %2 % sure").arg(source.encoding, locale().toString(100 * sureness, 'f', 1)) : source.encoding;
    m_verdict->say(sureness < 0.95 ? Verdict::Kind::Doubt : Verdict::Kind::Good, text);
    showSamples(source);
}

void EncodingPanel::showSamples(const SourceDescription &source)
{
    while (QLayoutItem *item = m_samples->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    for (const EncodingCandidate &candidate : source.encodings) {
        if (place == 2)
            break;
        auto *box = new QFrame;
        box->setProperty("tone", candidate.encoding == source.encoding ? "chosen" : "card");
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(8, 4, 8, 4);
        column->setSpacing(2);
        column->addWidget(plainLabel(tr("as %1").arg(candidate.encoding), 12, true));
        for (const QString &line : candidate.sample) {
            QLabel *label = plainLabel(line.left(80), 12);
            label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long line does not widen the page
            column->addWidget(label);
        }
        column->addStretch(1);
        m_samples->addWidget(box, 0, place++);
    }
}

} // namespace om
