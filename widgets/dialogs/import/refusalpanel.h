// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"

#include <QFrame>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace om {

class Verdict;

/// What was found in single rows: those that are refused with their reason, and notes on those that are taken.
class RefusalPanel : public QFrame
{
    Q_OBJECT
public:
    explicit RefusalPanel(QWidget *parent = nullptr);
    /// `spec` = of the dataset that is filled; null when the file becomes one of its own.
    void show(const ImportReport &report, const DatasetSpec *spec);
    void clear();

Q_SIGNALS:
    void mendRequested(qint64 batch);

private:
    void fill();

    std::vector<RowIssue> m_issues;
    QHash<QString, QString> m_titles; ///< of fields
    qint64 m_batch = 0;
    Verdict *m_verdict;
    QComboBox *m_reason;
    QPushButton *m_mend;
    QTableWidget *m_table;
};

} // namespace om
