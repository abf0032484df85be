// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/record/pairdialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "services/numbertext.h"
#include "services/record/recordpair.h"
#include "services/recordname.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

using Names = std::vector<std::pair<QString, qint64>>;

/// What a record's key fields hold, as people read it.
QString keyText(const Workspace &workspace, const QString &dataset, qint64 fid)
{
    const Frame &frame = *workspace.frames().frames[dataset];
    QStringList parts;
    for (const QStringList fields = workspace.frames().specs.value(dataset).key; const QString &field : fields)
        parts.append(workspace.cellText(frame, field, frame.rowOf(fid)));
    return parts.join(u' ');
}

/// Those of `fids` that the loaded frame has, by name; where a name occurs twice the key stands behind it.
Names namesOf(const Workspace &workspace, const QString &dataset, const std::vector<qint64> &fids)
{
    const auto frame = workspace.frames().frames.value(dataset);
    Names names;
    QHash<QString, int> many;
    for (const qint64 fid : fids)
        if (frame && frame->rowOf(fid) < frame->rows()) {
            names.emplace_back(recordName(workspace, dataset, fid), fid);
            ++many[names.back().first];
        }
    for (auto &[name, fid] : names)
        if (many.value(name) > 1)
            name = QStringLiteral("%1 (%2)").arg(name, keyText(workspace, dataset, fid));
    std::ranges::sort(names, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    return names;
}

/// Fills a chooser with `chosen` chosen or, where that is not among them, the first one that is not `other`.
void choose(QComboBox &box, const Names &names, qint64 chosen, qint64 other)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto &[name, fid] : names)
        box.addItem(name, fid);
    const auto next = std::ranges::find_if(names, [&](const auto &name) { return name.second != other; });
    const int at = box.findData(chosen);
    box.setCurrentIndex(at >= 0 || names.empty() ? at : next == names.end() ? 0 : int(next - names.begin()));
}

QComboBox *chooser()
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(12);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QString differenceText(const PairedFact &fact, const QLocale &locale)
{
    if (!fact.difference)
        return fact.isSame ? QStringLiteral("=") : QStringLiteral("≠");
    const bool isWhole = *fact.difference == std::round(*fact.difference);
    return (*fact.difference > 0 ? QStringLiteral("+") : QString()) + numberText(*fact.difference, {}, isWhole ? 0 : 2, locale).text;
}

} // namespace

PairDialog::PairDialog(const Workspace &workspace, const QString &dataset, const std::vector<qint64> &fids, qint64 first, const Palette &palette,
                       JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_dataset(dataset)
    , m_fids(fids)
    , m_model(jobs)
    , m_first(chooser())
    , m_second(chooser())
    , m_table(new LinedTable(palette, tr("Facts of both")))
    , m_said(plainLabel({}, 14))
{
    setWindowTitle(tr("Side by side: %1").arg(translated(workspace.frames().specs.value(dataset).title)));
    resize(960, 640);
    const Names names = namesOf(workspace, dataset, m_fids);
    choose(*m_first, names, first, -1);
    choose(*m_second, names, -1, first);
    m_first->setAccessibleName(tr("First"));
    m_second->setAccessibleName(tr("Second"));
    auto *column = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    form->addRow(tr("First"), m_first);
    form->addRow(tr("Second"), m_second);
    column->addLayout(form);
    m_table->setModel(&m_model);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    for (QComboBox *box : {m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, &PairDialog::fill);
    connect(&workspace, &Workspace::framesChanged, this, [this](const QStringList &datasets) {
        if (!m_workspace.frames().frames.contains(m_dataset))
            return; // it is being read anew
        if (datasets.contains(m_dataset))
            rebuild();
        fill();
    });
    fill();
}

void PairDialog::rebuild()
{
    const Names names = namesOf(m_workspace, m_dataset, m_fids);
    const qint64 first = m_first->currentData().toLongLong(), second = m_second->currentData().toLongLong();
    choose(*m_first, names, first, second);
    choose(*m_second, names, second, m_first->currentData().toLongLong());
}

void PairDialog::setSecond(qint64 fid)
{
    if (const int at = m_second->findData(fid); at >= 0 && fid != m_first->currentData().toLongLong())
        m_second->setCurrentIndex(at);
}

void PairDialog::fill()
{
    const auto record = [this](const QComboBox *box) { return readRecord(m_workspace, m_dataset, box->currentData().toLongLong()); };
    const auto first = record(m_first), second = record(m_second);
    PagedTableModel::Lines lines;
    m_said->setText(first && second ? QString() : errorText(first ? second.error() : first.error()));
    QString section;
    if (first && second)
        for (const PairedFact &fact : pairedFacts(*first, *second)) {
            lines.push_back({fact.section == section ? QString() : fact.section, fact.label, fact.first, fact.second, differenceText(fact, locale())});
            section = fact.section;
        }
    const auto chosen = [](const QComboBox *box) { return box->itemText(box->currentIndex()); }; // not what is being typed
    m_model.setLines({{tr("Section")}, {tr("Fact")}, {chosen(m_first)}, {chosen(m_second)}, {tr("Difference"), true}}, std::move(lines));
}

} // namespace om
