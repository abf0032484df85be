// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/matrixmodel.h"

#include "services/numbertext.h"

namespace om {

using Part = DataMatrix::Part;

void MatrixModel::setMatrix(const ChartValue &chart, const Names &names, const QLocale &locale)
{
    beginResetModel();
    m_matrix = chart.matrix.value_or(DataMatrix());
    m_dataset = chart.selected;
    m_department = chart.selectedColumn;
    m_names = names;
    m_locale = locale;
    endResetModel();
}

bool MatrixModel::isAgreement(const QModelIndex &index) const
{
    return index.column() >= FirstDepartment && m_matrix.lines[std::size_t(index.row())].parts[std::size_t(index.column() - FirstDepartment)] != Part::None;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matrix.lines.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstDepartment + int(m_matrix.departments.size());
}

QString MatrixModel::text(const QModelIndex &index) const
{
    const DataMatrix::Line &line = m_matrix.lines[std::size_t(index.row())];
    switch (index.column()) {
    case NameColumn: return m_names.dataset(line.dataset);
    case RowsColumn: return line.isMissing ? tr("none") : line.rows ? countText(*line.rows, m_locale) : QStringLiteral("–");
    case LampColumn: return line.lamp.isEmpty() ? QStringLiteral("–") : m_names.lamp(line.lamp).left(1); // its mark
    case ScoreColumn: return line.score ? m_locale.toString(*line.score, 'f', 0) : QStringLiteral("–");
    default: break;
    }
    switch (line.parts[std::size_t(index.column() - FirstDepartment)]) {
    case Part::Provides: return QStringLiteral("●");
    case Part::Uses: return QStringLiteral("○");
    case Part::Both: return QStringLiteral("◉");
    case Part::None: break;
    }
    return {};
}

QString MatrixModel::said(const QModelIndex &index) const
{
    const DataMatrix::Line &line = m_matrix.lines[std::size_t(index.row())];
    const QString holding = tr("%1: rows %2, refused %3, freshness %4, score %5")
                                .arg(m_names.dataset(line.dataset), text(index.siblingAtColumn(RowsColumn)),
                                     line.refused ? countText(*line.refused, m_locale) : QStringLiteral("–"),
                                     line.lamp.isEmpty() ? QStringLiteral("–") : m_names.lamp(line.lamp), text(index.siblingAtColumn(ScoreColumn)));
    if (index.column() < FirstDepartment)
        return holding;
    QString part;
    switch (line.parts[std::size_t(index.column() - FirstDepartment)]) {
    case Part::Provides: part = tr("provides"); break;
    case Part::Uses: part = tr("uses"); break;
    case Part::Both: part = tr("provides and uses"); break;
    case Part::None: part = tr("neither provides nor uses"); break;
    }
    return QStringLiteral("%1 · %2 · %3").arg(m_names.department(departmentAt(index.column())), part, holding);
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DataMatrix::Line &line = m_matrix.lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return said(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == NameColumn                                        ? Qt::AlignLeft
                                        : index.column() == RowsColumn || index.column() == ScoreColumn ? Qt::AlignRight
                                                                                                        : Qt::AlignHCenter) |
                                   Qt::AlignVCenter);
    case ColorRole: {
        if (index.column() == NameColumn || index.column() == ScoreColumn || (index.column() == RowsColumn && !line.isMissing))
            return QStringLiteral("text");
        if (line.isMissing || line.lamp == u"stale")
            return QStringLiteral("state.overdue.text");
        return line.lamp == u"aging" ? QStringLiteral("state.due_soon.text")
            : line.lamp.isEmpty()    ? QStringLiteral("muted")
                                     : QStringLiteral("state.normal.text");
    }
    case IsSelectedRole:
        return line.dataset == m_dataset && (m_department.isEmpty() ? index.column() < FirstDepartment : departmentAt(index.column()) == m_department);
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case NameColumn: return tr("Dataset");
    case RowsColumn: return tr("Rows");
    case LampColumn: return role == Qt::ToolTipRole ? QVariant(tr("Freshness")) : QVariant(QString());
    case ScoreColumn: return tr("Score");
    default: return m_names.department ? m_names.department(departmentAt(section)) : departmentAt(section);
    }
}

} // namespace om
