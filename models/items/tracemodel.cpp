// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tracemodel.h"

#include "services/numbertext.h"
#include "services/record/ticketway.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QString attachmentsText(const TraceStep &step)
{
    QStringList texts;
    for (const Attachment &attachment : step.attachments)
        texts.append(attachmentText(attachment));
    return texts.join(QStringLiteral(" · "));
}

} // namespace

void TraceModel::setSteps(std::vector<TraceStep> steps, const QLocale &locale)
{
    beginResetModel();
    m_steps = std::move(steps);
    m_locale = locale;
    endResetModel();
}

double TraceModel::totalMinutes() const
{
    double total = 0;
    for (const TraceStep &step : m_steps)
        total += step.minutes.value_or(0);
    return total;
}

int TraceModel::reckonedSteps() const
{
    return int(std::ranges::count_if(m_steps, &TraceStep::isReckoned));
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TraceStep &step = m_steps[std::size_t(index.row())];
    switch (role) {
    case SeqRole: return step.seq;
    case NoteRole: return step.note;
    case PendingRole: return step.isPending;
    case UsedShareRole: return step.minutes && step.limitMinutes && *step.limitMinutes > 0 ? QVariant(*step.minutes / *step.limitMinutes) : QVariant();
    case MarksRole: return stepMarks(step);
    case Qt::AccessibleTextRole: {
        QStringList parts{step.stage, step.time, step.holder, step.action, step.note, stepMarks(step)};
        if (!step.attachments.empty())
            parts.append(tr("attachment: %1").arg(attachmentsText(step)));
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case StageColumn: return step.stage;
    case TimeColumn: return step.time;
    case HolderColumn: return step.holder;
    case ActionColumn: return step.note.isEmpty() ? step.action : step.action.isEmpty() ? step.note : step.action + QStringLiteral(" · ") + step.note;
    case UsedColumn: {
        if (!step.minutes)
            return step.isPending ? tr("not yet sent") : tr("not counted");
        const QString used = countText(std::llround(*step.minutes), m_locale);
        const QString whole = step.limitMinutes ? used + QStringLiteral(" / ") + countText(qint64(*step.limitMinutes), m_locale) : used;
        return step.isReckoned ? tr("%1 reckoned").arg(whole) : whole;
    }
    case AttachmentColumn: return attachmentsText(step);
    default: return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StageColumn: return tr("Stage");
    case TimeColumn: return tr("Time");
    case HolderColumn: return tr("Who");
    case ActionColumn: return tr("What was done");
    case UsedColumn: return tr("Used / limit (work minutes)");
    case AttachmentColumn: return tr("Attachments");
    default: return {};
    }
}

} // namespace om
