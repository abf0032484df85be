// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "ingest/exchange.h"
#include "services/workspace.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace om {

/// The matrix of departments and datasets: who provides and who uses what, whether it is here, and how often it came when it should.
class ExchangeView : public QWidget
{
    Q_OBJECT
public:
    ExchangeView(const Workspace &workspace, const Palette &palette, QWidget *parent = nullptr);
    void setExchange(Exchange exchange);

Q_SIGNALS:
    void datasetChosen(const QString &dataset); ///< a row was activated

private:
    QString share(const std::optional<double> &rate, qint64 part, qint64 whole) const;
    void setRow(int row, const DatasetExchange &entry);

    const Workspace &m_workspace;
    const Palette &m_palette;
    Exchange m_exchange;
    QLabel *m_summary;
    QTableWidget *m_matrix;
};

} // namespace om
