// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jobs/jobrunner.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace om {

/// Lines of text that are read page by page on the job pool while a view scrolls towards them. GUI thread.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Lines = std::vector<QStringList>; ///< a text for each column
    struct Column
    {
        QString title;
        bool isNumber = false; ///< right-aligned
    };

    explicit PagedTableModel(JobRunner &jobs, QObject *parent = nullptr);
    ~PagedTableModel() override;

    /// Begins anew. `read()` gives a page as Result of a container, empty = the end; it runs on the pool, one call at a time. `toLines(page)`
    /// makes texts of it, on the GUI thread.
    template<typename Read, typename ToLines>
    void setSource(std::vector<Column> columns, Read read, ToLines toLines)
    {
        begin(std::move(columns));
        m_fetch = [this, read = std::move(read), toLines = std::move(toLines)] {
            m_isLoading = true;
            // Kept here only while it may be cancelled: without threads it has ended before run returns.
            auto job = m_jobs.run([read](JobControl &) { return read(); }, this,
                                  [this, toLines](auto page) {
                                      if (!page)
                                          stop(page.error());
                                      else
                                          append(page->empty() ? Lines() : toLines(*page), page->empty());
                                  });
            if (m_isLoading)
                m_job = std::move(job);
        };
        fetchMore({});
    }
    void setLines(std::vector<Column> columns, Lines lines); ///< all of them at once
    void setColumns(std::vector<Column> columns); ///< when the first page has told them
    void clear();
    bool isAtEnd() const { return m_isAtEnd; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageRead();
    void failed(const om::Error &error); ///< no further pages come

private:
    void begin(std::vector<Column> columns);
    void append(Lines lines, bool isAtEnd);
    void stop(const Error &error);

    JobRunner &m_jobs;
    std::shared_ptr<JobControl> m_job;
    std::function<void()> m_fetch;
    std::vector<Column> m_columns;
    Lines m_lines;
    bool m_isLoading = false;
    bool m_isAtEnd = true;
};

} // namespace om
